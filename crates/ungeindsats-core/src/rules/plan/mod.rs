//! Chapter `plan`: the one plan of a young person, what it holds and who keeps it.
