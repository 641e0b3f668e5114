//! Chapter `consent`: whose yes carries what one area tells another, and for how long.
