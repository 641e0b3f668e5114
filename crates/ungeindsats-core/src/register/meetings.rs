//! The series of meetings of a forum, whichever cases were discussed at them.

use crate::calendar::{Date, Until};
use crate::case::Forum;
use crate::private::Id;
use crate::vocabulary::{records, spans};

records! {
    /// The meetings of one forum, in any order.
    pub struct MeetingSeries {
        /// The forum.
        pub forum: Forum,
        /// The first day on which the forum existed here.
        pub from: Date,
        /// The first day on which it no longer did, or `"ongoing"`.
        pub until: Until,
        /// Every meeting that was held.
        pub meetings: Vec<ForumMeeting>,
    }

    /// A meeting of a forum.
    pub struct ForumMeeting {
        /// The id by which the cases name it.
        pub id: Id,
        /// The day.
        pub on: Date,
    }
}

spans!(MeetingSeries);
