# frozen_string_literal: true

# What is told without a policy: rules, names, and arithmetic with counts.

module Ungeindsats
  class << self
    # Every rule with its texts, in the order of an assessment.
    #
    # @return [Array<Rule>]
    def rules = Document.parse(tell({ rules: {} })).map { |rule| Rule.read(rule) }.freeze

    # The names of the policies that ship with the library.
    #
    # @return [Array<String>]
    def shipped_policies = Document.parse(tell({ shipped_policies: {} }))

    # The version of the library.
    #
    # @return [String]
    def version = Document.parse(tell({ version: {} }))

    # The share of a count, with the interval of Wilson.
    #
    # @example
    #   Ungeindsats.share(count: 27, of: 90, level: :"95").low
    # @param level [Symbol] one of {Confidence}: how often, in per cent, such an interval holds the share of all
    # @param population [Integer, nil] of how many these are some; without end where it is nil
    # @return [ShareRecord]
    # @raise [Refused] where the numbers do not fit together
    def share(count:, of:, level:, population: nil)
      ShareRecord.from_json(tell({ share: { count:, of:, level:, population: } }))
    end

    # Whether a published percentage can come from a number of answers.
    #
    # @param percent [String] the percentage, with its decimals
    # @return [Granularity]
    # @raise [Refused] where the percentage cannot be read
    def granularity(percent:, of:) = Granularity.from_json(tell({ granularity: { percent:, of: } }))

    # What of a table of one's own may leave the municipality.
    #
    # @param columns [Array<String>] their names; none where each row has one count
    # @param counts [Array<Array<Integer>>] row by row
    # @param regime [String] `under_3`, `under_5` or `under_` and another number
    # @return [SuppressedTable]
    # @raise [Refused] where the counts do not fit rows and columns
    def suppress(table:, rows:, columns:, counts:, regime:)
      SuppressedTable.from_json(tell({ suppress: { table:, rows:, columns:, counts:, regime: } }))
    end

    # Tells what a topic asks for, in JSON.
    #
    # @param topic [String, Hash] a document of `topic.schema.json`
    # @return [String] JSON
    # @raise [Refused] where the topic cannot be read
    def tell(topic) = unless_refused { Native.tell(Document.text(topic)) }

    # @private
    def unless_refused
      yield
    rescue Native::Refused::Fault => e
      raise Refused.new(e.fault), cause: nil
    end
  end
end
