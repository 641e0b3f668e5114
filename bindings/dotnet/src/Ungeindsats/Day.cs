// A day of the calendar: a date without a time, which netstandard2.0 does not have.

using System;
using System.Globalization;

namespace Ungeindsats
{
    /// <summary>
    /// A day of the calendar, without a time of day and without a time zone. The library reads days from
    /// 1900-01-01 to 2199-12-31 and refuses others with their place.
    /// </summary>
    /// <example><code>
    /// var day = new Day(2021, 1, 8);
    /// var same = Day.Of(new DateTime(2021, 1, 8));
    /// var written = day.ToString(); // 2021-01-08
    /// </code></example>
    public readonly struct Day : IEquatable<Day>, IComparable<Day>
    {
        private const string Format = "yyyy-MM-dd";

        private readonly DateTime date;

        /// <summary>The day of a year, a month and a number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
        public Day(int year, int month, int day)
        {
            date = new DateTime(year, month, day);
        }

        private Day(DateTime date)
        {
            this.date = date;
        }

        /// <summary>The day of a <see cref="DateTime"/>, as it stands there; its kind is not looked at.</summary>
        /// <exception cref="ArgumentException">
        /// It has a time of day, so that the day may depend on a time zone: take its
        /// <see cref="DateTime.Date"/> where that is meant.
        /// </exception>
        public static Day Of(DateTime date)
        {
            if (date.TimeOfDay != TimeSpan.Zero)
            {
                throw new ArgumentException("A day has no time of day.", nameof(date));
            }
            return new Day(DateTime.SpecifyKind(date, DateTimeKind.Unspecified));
        }

        /// <summary>Reads a day that is written as 2021-01-08.</summary>
        /// <exception cref="FormatException">It is not written so, or there is no such day.</exception>
        public static Day Parse(string text)
        {
            return TryParse(text, out var day) ? day : throw new FormatException("A day is written as 2021-01-08.");
        }

        /// <summary>Reads a day that is written as 2021-01-08, and tells whether it is.</summary>
        public static bool TryParse(string text, out Day day)
        {
            var read = DateTime.TryParseExact(
                text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            day = new Day(date);
            return read;
        }

        /// <summary>The first moment of the day, with no kind.</summary>
        public DateTime ToDateTime() => date;

        /// <summary>The day as 2021-01-08, in every culture.</summary>
        public override string ToString() => date.ToString(Format, CultureInfo.InvariantCulture);

        /// <summary>Whether it is the same day.</summary>
        public bool Equals(Day other) => date == other.date;

        /// <summary>Whether it is the same day.</summary>
        public override bool Equals(object obj) => obj is Day other && Equals(other);

        /// <summary>A hash code of the day.</summary>
        public override int GetHashCode() => date.GetHashCode();

        /// <summary>Less than zero where the day is the earlier one, more where it is the later one.</summary>
        public int CompareTo(Day other) => date.CompareTo(other.date);

        /// <summary>Whether both are the same day.</summary>
        public static bool operator ==(Day left, Day right) => left.Equals(right);

        /// <summary>Whether they are two days.</summary>
        public static bool operator !=(Day left, Day right) => !left.Equals(right);

        /// <summary>Whether the left day is earlier.</summary>
        public static bool operator <(Day left, Day right) => left.date < right.date;

        /// <summary>Whether the left day is later.</summary>
        public static bool operator >(Day left, Day right) => left.date > right.date;

        /// <summary>Whether the left day is not later.</summary>
        public static bool operator <=(Day left, Day right) => left.date <= right.date;

        /// <summary>Whether the left day is not earlier.</summary>
        public static bool operator >=(Day left, Day right) => left.date >= right.date;
    }
}
