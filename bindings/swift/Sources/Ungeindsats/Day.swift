// A day of the calendar, without a time and without a place on earth.

/// A day of the calendar, written YYYY-MM-DD.
///
/// Whether there is such a day, and whether the library takes it (1900-01-01 to 2199-12-31), the library says.
///
/// ```swift
/// let day = Day(year: 2021, month: 1, day: 8)
/// ```
public struct Day: Codable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year.
    public let year: Int

    /// The month, from 1.
    public let month: Int

    /// The day of the month, from 1.
    public let day: Int

    /// A day of the calendar.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads YYYY-MM-DD; nil where the text is not written so.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isNumber } }
        guard digits, parts.map({ $0.count }) == [4, 2, 2] else { return nil }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day from JSON.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            // What stands there instead may be personal, and is not repeated.
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a day is written YYYY-MM-DD")
        }
        self = day
    }

    /// Writes the day as YYYY-MM-DD.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The day as YYYY-MM-DD.
    public var description: String {
        [Day.padded(year, to: 4), Day.padded(month, to: 2), Day.padded(day, to: 2)].joined(separator: "-")
    }

    /// Whether one day is before another.
    public static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
