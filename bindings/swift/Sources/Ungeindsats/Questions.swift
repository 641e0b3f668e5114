// Questions as they are written in JSON: what a method is given, under the names of `question.schema.json`.

struct OnDay: Encodable {
    let asOf: Day

    private enum CodingKeys: String, CodingKey {
        case asOf = "as_of"
    }
}

struct OverPeriod: Encodable {
    let from: Day
    let until: Day
}

struct ProblemQuestion: Encodable {
    let asOf: Day
    let language: Language

    private enum CodingKeys: String, CodingKey {
        case asOf = "as_of"
        case language
    }
}

struct WhyQuestion: Encodable {
    let rule: String
    let asOf: Day
    let ways: Bool

    private enum CodingKeys: String, CodingKey {
        case rule
        case asOf = "as_of"
        case ways
    }
}

struct WhyRegisterQuestion: Encodable {
    let rule: String
    let asOf: Day

    private enum CodingKeys: String, CodingKey {
        case rule
        case asOf = "as_of"
    }
}

struct VerifyQuestion: Encodable {
    let receipt: Receipt
}

struct ImpactQuestion: Encodable {
    let after: PolicyChoice
    let asOf: Day

    private enum CodingKeys: String, CodingKey {
        case after
        case asOf = "as_of"
    }
}

struct LeavingQuestion: Encodable {
    let figures: Counted
    let regime: String
}

struct Nothing: Encodable {}

struct ShareTopic: Encodable {
    let count: Int
    let of: Int
    let population: Int?
    let level: Confidence
}

struct GranularityTopic: Encodable {
    let percent: String
    let of: Int
}

struct SuppressTopic: Encodable {
    let table: String
    let rows: [String]
    let columns: [String]
    let counts: [[Int]]
    let regime: String
}
