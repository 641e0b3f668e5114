// What is told without a policy: rules, names, and arithmetic with counts.

import UngeindsatsNative

/// What is told without a policy.
public enum Library {
    /// Every rule with its texts, in the order of an assessment.
    public static func rules() throws -> [Rule] {
        try JSON.read(tell(JSON.text(["rules": Nothing()])))
    }

    /// The names of the policies that ship with the library.
    public static func shippedPolicies() throws -> [String] {
        try JSON.read(tell(JSON.text(["shipped_policies": Nothing()])))
    }

    /// The version of the library.
    public static func version() throws -> String {
        // Not every decoder takes a text that stands alone.
        let told: [String] = try JSON.read("[" + tell(JSON.text(["version": Nothing()])) + "]")
        return told[0]
    }

    /// The share of a count, with the interval of Wilson.
    ///
    /// - Parameters:
    ///   - population: of how many these are some; without end where it is nil
    ///   - level: how often, in per cent, such an interval holds the share of all
    /// - Throws: ``Refused`` where the numbers do not fit together.
    public static func share(
        count: Int, of total: Int, population: Int? = nil, level: Confidence
    ) throws -> ShareRecord {
        let topic = ShareTopic(count: count, of: total, population: population, level: level)
        return try JSON.read(tell(JSON.text(["share": topic])))
    }

    /// Whether a published percentage, with its decimals, can come from a number of answers.
    ///
    /// - Throws: ``Refused`` where the percentage cannot be read.
    public static func granularity(percent: String, of total: Int) throws -> Granularity {
        try JSON.read(tell(JSON.text(["granularity": GranularityTopic(percent: percent, of: total)])))
    }

    /// What of a table of one's own may leave the municipality.
    ///
    /// - Parameters:
    ///   - columns: their names; none where each row has one count
    ///   - counts: row by row
    ///   - regime: `under_3`, `under_5` or `under_` and another number
    /// - Throws: ``Refused`` where the counts do not fit rows and columns.
    public static func suppress(
        table: String, rows: [String], columns: [String], counts: [[Int]], regime: String
    ) throws -> SuppressedTable {
        let topic = SuppressTopic(table: table, rows: rows, columns: columns, counts: counts, regime: regime)
        return try JSON.read(tell(JSON.text(["suppress": topic])))
    }

    /// Tells what a topic (JSON of `topic.schema.json`) asks for, in JSON.
    ///
    /// - Throws: ``Refused`` where the topic cannot be read.
    public static func tell(_ topic: String) throws -> String {
        try unlessRefused { try UngeindsatsNative.tell(topic: topic) }
    }
}
