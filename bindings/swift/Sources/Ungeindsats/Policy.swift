// A municipality's policies, opened once and asked many times.

import Foundation
import UngeindsatsNative

/// Policies that were opened. One may be asked from many threads; nothing in it changes.
///
/// A case is a ``Case`` or JSON text, a register a ``Register`` or JSON text. Every question throws ``Refused`` where a
/// document cannot be read or no policy covers the day, and ``Closed`` after ``close()``.
///
/// ```swift
/// let viborg = try Policy.shipped("viborg")
/// let assessment = try viborg.assess(Case(plans: []), asOf: Day(year: 2021, month: 1, day: 8))
/// ```
public final class Policy: @unchecked Sendable {
    // Guarded by the lock, so that a thread that closes takes nothing from one that asks.
    private var native: UngeindsatsNative.Policy?
    private let lock = NSLock()

    private init(_ native: UngeindsatsNative.Policy) {
        self.native = native
    }

    /// Opens a policy that ships with the library.
    ///
    /// - Throws: ``Refused`` where no such policy ships.
    public static func shipped(_ name: String) throws -> Policy {
        try open(PolicyChoice(shipped: name))
    }

    /// Opens the policy of a file, whose text this is.
    ///
    /// - Throws: ``Refused`` where it has faults; each is in the errors of ``Refused/fault``.
    public static func fromYAML(_ text: String) throws -> Policy {
        try open(PolicyChoice(yaml: text))
    }

    /// Opens the policy that is chosen.
    ///
    /// - Throws: ``Refused`` where the policy is refused.
    public static func open(_ choice: PolicyChoice) throws -> Policy {
        try open(json: choice.json())
    }

    /// Opens the policy that a JSON document of `policy-choice.schema.json` chooses.
    ///
    /// - Throws: ``Refused`` where the document cannot be read or the policy is refused.
    public static func open(json choice: String) throws -> Policy {
        Policy(try unlessRefused { try UngeindsatsNative.Policy.open(choice: choice) })
    }

    /// What does every rule say of a case?
    public func assess(_ document: any CaseDocument, asOf: Day) throws -> Assessment {
        try answer(["assess": OnDay(asOf: asOf)], document)
    }

    /// What does every rule of registers say of a register?
    public func assessRegister(_ register: any RegisterDocument, asOf: Day) throws -> Assessment {
        try answer(["assess_register": OnDay(asOf: asOf)], register)
    }

    /// What does every rule say of each of these cases? At most a thousand in one call.
    public func assessEach(_ cases: [Case], asOf: Day) throws -> [Each] {
        try assessEach(ndjson: cases.map { try $0.json() }.joined(separator: "\n"), asOf: asOf)
    }

    /// What does every rule say of each of the cases on these lines?
    public func assessEach(ndjson: String, asOf: Day) throws -> [Each] {
        let told = try ask(JSON.text(["assess_each": OnDay(asOf: asOf)]), of: ndjson)
        return try told.split(separator: "\n").map { try JSON.read(String($0)) }
    }

    /// What of a case should somebody look at, as a problem document (RFC 9457)? Nil where there is nothing.
    public func problem(_ document: any CaseDocument, asOf: Day, language: Language) throws -> Problem? {
        let question = ["problem": ProblemQuestion(asOf: asOf, language: language)]
        let told = try ask(JSON.text(question), of: document.documentText())
        return told == "null" ? nil : try Problem(json: told)
    }

    /// Why does a rule say what it says of a case, and, if asked for, what would make it pass?
    public func why(_ document: any CaseDocument, rule: String, asOf: Day, ways: Bool = false) throws -> Why {
        try answer(["why": WhyQuestion(rule: rule, asOf: asOf, ways: ways)], document)
    }

    /// Why does a rule of registers say what it says of a register?
    public func whyRegister(_ register: any RegisterDocument, rule: String, asOf: Day) throws -> Why {
        try answer(["why_register": WhyRegisterQuestion(rule: rule, asOf: asOf)], register)
    }

    /// May one area give another this, on a consent of the case?
    public func sharing(_ document: any CaseDocument, _ question: SharingQuestion) throws -> Permission {
        try answer(["sharing": question], document)
    }

    /// Who of a register's guides could be the guide of one of its cases?
    public func guideCandidates(
        _ register: any RegisterDocument, _ question: CandidatesQuestion
    ) throws -> Proposal {
        try answer(["guide_candidates": question], register)
    }

    /// What do the rules say of a case over a period, which ends on the day before `until`?
    public func timeline(_ document: any CaseDocument, from: Day, until: Day) throws -> Timeline {
        try answer(["timeline": OverPeriod(from: from, until: until)], document)
    }

    /// What of a case falls due over a period, which ends on the day before `until`?
    public func deadlines(_ document: any CaseDocument, from: Day, until: Day) throws -> Deadlines {
        try answer(["deadlines": OverPeriod(from: from, until: until)], document)
    }

    /// What of a register falls due over a period, which ends on the day before `until`?
    public func registerDeadlines(_ register: any RegisterDocument, from: Day, until: Day) throws -> Deadlines {
        try answer(["register_deadlines": OverPeriod(from: from, until: until)], register)
    }

    /// What is to be kept of the assessment of a case, to verify it later?
    public func receipt(_ document: any CaseDocument, asOf: Day) throws -> Receipt {
        try answer(["receipt": OnDay(asOf: asOf)], document)
    }

    /// What is to be kept of the assessment of a register?
    public func registerReceipt(_ register: any RegisterDocument, asOf: Day) throws -> Receipt {
        try answer(["register_receipt": OnDay(asOf: asOf)], register)
    }

    /// Does a case still get the answer of this receipt?
    public func verify(_ document: any CaseDocument, _ receipt: Receipt) throws -> Verification {
        try answer(["verify": VerifyQuestion(receipt: receipt)], document)
    }

    /// Does a register still get the answer of this receipt?
    public func verifyRegister(_ register: any RegisterDocument, _ receipt: Receipt) throws -> Verification {
        try answer(["verify_register": VerifyQuestion(receipt: receipt)], register)
    }

    /// What would another policy, in place of this one, say of a register?
    public func impact(_ register: any RegisterDocument, after: PolicyChoice, asOf: Day) throws -> Impact {
        try answer(["impact": ImpactQuestion(after: after, asOf: asOf)], register)
    }

    /// What does a register add up to?
    public func figures(_ register: any RegisterDocument, _ counted: Counted) throws -> Figures {
        try answer(["figures": counted], register)
    }

    /// What of these figures may leave the municipality? The regime is `under_3`, `under_5` or `under_` and another
    /// number.
    public func figuresLeaving(
        _ register: any RegisterDocument, _ counted: Counted, regime: String
    ) throws -> [SuppressedTable] {
        try answer(["figures_leaving": LeavingQuestion(figures: counted, regime: regime)], register)
    }

    /// Asks a question (JSON of `question.schema.json`) of a document, in JSON.
    ///
    /// - Throws: ``Refused`` where one of them cannot be read or no policy covers the day; ``Closed`` after
    ///   ``close()``.
    public func ask(_ question: String, of document: String) throws -> String {
        lock.lock()
        let handle = native
        lock.unlock()
        guard let handle else { throw Closed() }
        return try unlessRefused { try handle.ask(question: question, document: document) }
    }

    /// Closes the policy. Its memory is given back when the calls under way have finished.
    public func close() {
        lock.lock()
        native = nil
        lock.unlock()
    }

    private func answer<Asked: Encodable, Told: Decodable>(
        _ question: [String: Asked], _ document: any Document
    ) throws -> Told {
        try JSON.read(ask(JSON.text(question), of: document.documentText()))
    }
}
