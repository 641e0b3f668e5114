//! Chapter `meeting`: the coordinating meetings, before, at and after the table.
