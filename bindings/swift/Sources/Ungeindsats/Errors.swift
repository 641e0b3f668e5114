// What is thrown. No message repeats anything of a case.

import Foundation
import UngeindsatsNative

/// The library gives no answer.
public struct Refused: Error, LocalizedError {
    /// Why, as a problem document (RFC 9457).
    public let fault: Fault

    /// The problem document as the library wrote it, ready to be passed on.
    public let document: String

    /// JSON pointer of the first place at fault; nil where no place is.
    public var pointer: String? { fault.errors.first?.pointer }

    /// The detail of the fault.
    public var errorDescription: String? { fault.detail }
}

/// A policy was asked after it had been closed.
public struct Closed: Error, LocalizedError {
    /// What happened, in words.
    public var errorDescription: String? { "the policy is closed" }
}

/// A text is not the JSON of the type that was to read it.
public struct Unreadable: Error, LocalizedError {
    /// JSON pointer of the place; the empty one is the whole document.
    public let pointer: String

    /// Where the text cannot be read.
    public var errorDescription: String? { "the JSON cannot be read (at \"\(pointer)\")" }

    // What Swift itself says of it may repeat what stands there, which may be personal.
    init(_ error: DecodingError) {
        let path: [any CodingKey]
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            path = context.codingPath
        @unknown default:
            path = []
        }
        pointer = path.map { step in "/" + (step.intValue.map { index in String(index) } ?? step.stringValue) }.joined()
    }
}

/// What a call of the library answers, or why it does not.
func unlessRefused<Told>(_ call: () throws -> Told) throws -> Told {
    do {
        return try call()
    } catch UngeindsatsNative.Refused.Fault(let document) {
        throw Refused(fault: try JSON.read(document), document: document)
    }
}
