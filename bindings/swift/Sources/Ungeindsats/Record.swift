// What every structure of `Types.swift` has in common, and how it is read and written.

import Foundation

/// An object of JSON.
///
/// A property that is nil says *unknown* (in a case) or *there is none* (in an answer) and is not written; an empty
/// list says *none*. Printed or dumped it shows its type alone: what is printed ends up in logs.
public protocol Record: Codable, Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{}

extension Record {
    /// The name of the type.
    public var description: String { String(describing: Self.self) }

    /// The name of the type.
    public var debugDescription: String { description }

    /// The type, and none of the values.
    public var customMirror: Mirror { Mirror(self, children: [:] as KeyValuePairs<String, Any>) }

    /// Reads one from JSON text, such as a receipt that was stored.
    ///
    /// A field that the type does not have is passed over.
    /// - Throws: ``Unreadable`` where the text is not JSON of this type.
    public init(json: String) throws {
        do {
            self = try JSON.read(json)
        } catch let error as DecodingError {
            throw Unreadable(error)
        }
    }

    /// The JSON text of it.
    public func json() throws -> String {
        try JSON.text(self)
    }
}

/// What can be handed over as the document of a question: a typed one, or JSON text.
public protocol Document {
    /// The JSON text.
    func documentText() throws -> String
}

/// A case: a ``Case``, or its JSON text.
public protocol CaseDocument: Document {}

/// A register: a ``Register``, or its JSON text.
public protocol RegisterDocument: Document {}

extension Case: CaseDocument {
    /// The JSON text of the case.
    public func documentText() throws -> String { try JSON.text(self) }
}

extension Register: RegisterDocument {
    /// The JSON text of the register.
    public func documentText() throws -> String { try JSON.text(self) }
}

extension String: CaseDocument, RegisterDocument {
    /// The text itself.
    public func documentText() throws -> String { self }
}

/// JSON text and typed values.
enum JSON {
    static func text<Value: Encodable>(_ value: Value) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
