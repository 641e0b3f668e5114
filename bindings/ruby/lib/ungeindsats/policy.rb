# frozen_string_literal: true

# A municipality's policies, opened once and asked many times.

module Ungeindsats
  # Policies that were opened. One may be asked from many threads; nothing in it changes.
  #
  # A case or a register is a Hash (with symbols or strings, and a `Date` for a day), a {Case} or {Register}, or
  # JSON text. A day is a `Date` or a text such as `"2021-01-08"`. Every question raises {Refused} where a document
  # cannot be read or no policy covers the day, and {Closed} after {#close}.
  #
  # @example
  #   Ungeindsats::Policy.shipped("viborg") do |policy|
  #     policy.assess({ guide: { offers: [] } }, as_of: Date.new(2021, 1, 8))
  #   end
  class Policy
    class << self
      # Opens a policy that ships with the library.
      #
      # With a block it is closed at the end, and what the block gives is given.
      # @raise [Refused] where no such policy ships
      def shipped(name, &) = open({ shipped: name }, &)

      # Opens the policy of a file.
      #
      # @param text [String] the text of the file, not its path
      # @raise [Refused] where it has faults; each is in `refused.fault.errors`
      def from_yaml(text, &) = open({ yaml: text }, &)

      # Opens the policy that is chosen.
      #
      # @param choice [PolicyChoice, Hash, String] a document of `policy-choice.schema.json`
      # @raise [Refused] where the policy is refused
      def open(choice)
        policy = new(choice)
        return policy unless block_given?

        begin
          yield policy
        ensure
          policy.close
        end
      end

      private :new
    end

    # @private
    def initialize(choice)
      @native = Ungeindsats.unless_refused { Native::Policy.open(Document.text(choice)) }
    end

    # What does every rule say of a case?
    #
    # @return [Assessment]
    def assess(document, as_of:) = answer(Assessment, { assess: { as_of: } }, document)

    # What does every rule of registers say of a register?
    #
    # @return [Assessment]
    def assess_register(register, as_of:) = answer(Assessment, { assess_register: { as_of: } }, register)

    # What does every rule say of each of these cases? At most a thousand in one call.
    #
    # @param cases [Enumerable, String] cases, or NDJSON text
    # @return [Array<Each>] one for each case; what cannot be read has a fault of its own
    def assess_each(cases, as_of:)
      told = ask({ assess_each: { as_of: } }, Document.lines(cases))
      told.each_line.map { |line| Each.from_json(line) }.freeze
    end

    # What of a case should somebody look at, as a problem document (RFC 9457)?
    #
    # @param language [Symbol] one of {Language}
    # @return [Problem, nil] nil where there is nothing
    def problem(document, as_of:, language:)
      told = Document.parse(ask({ problem: { as_of:, language: } }, document))
      told && Problem.read(told)
    end

    # Why does a rule say what it says of a case?
    #
    # @param ways whether what would make the rule pass is looked for too
    # @return [Why]
    def why(document, rule:, as_of:, ways: false) = answer(Why, { why: { rule:, as_of:, ways: } }, document)

    # Why does a rule of registers say what it says of a register?
    #
    # @return [Why]
    def why_register(register, rule:, as_of:) = answer(Why, { why_register: { rule:, as_of: } }, register)

    # May one area give another this, on a consent of the case?
    #
    # @param question the attributes of a {SharingQuestion}
    # @return [Permission]
    def sharing(document, **question)
      answer(Permission, { sharing: SharingQuestion.new(**question) }, document)
    end

    # Who of a register's guides could be the guide of one of its cases?
    #
    # @param question the attributes of a {CandidatesQuestion}
    # @return [Proposal]
    def guide_candidates(register, **question)
      answer(Proposal, { guide_candidates: CandidatesQuestion.new(**question) }, register)
    end

    # What do the rules say of a case over a period?
    #
    # @param until the first day after the period
    # @return [Timeline]
    def timeline(document, from:, until:) = answer(Timeline, { timeline: { from:, until: } }, document)

    # What of a case falls due over a period?
    #
    # @param until the first day after the period
    # @return [Deadlines]
    def deadlines(document, from:, until:) = answer(Deadlines, { deadlines: { from:, until: } }, document)

    # What of a register falls due over a period?
    #
    # @param until the first day after the period
    # @return [Deadlines]
    def register_deadlines(register, from:, until:)
      answer(Deadlines, { register_deadlines: { from:, until: } }, register)
    end

    # What is to be kept of the assessment of a case, to verify it later?
    #
    # @return [Receipt]
    def receipt(document, as_of:) = answer(Receipt, { receipt: { as_of: } }, document)

    # What is to be kept of the assessment of a register?
    #
    # @return [Receipt]
    def register_receipt(register, as_of:) = answer(Receipt, { register_receipt: { as_of: } }, register)

    # Does a case still get the answer of this receipt?
    #
    # @param receipt [Receipt, Hash, String] as it was stored
    # @return [Verification]
    def verify(document, receipt) = answer(Verification, { verify: { receipt: stored(receipt) } }, document)

    # Does a register still get the answer of this receipt?
    #
    # @param receipt [Receipt, Hash, String] as it was stored
    # @return [Verification]
    def verify_register(register, receipt)
      answer(Verification, { verify_register: { receipt: stored(receipt) } }, register)
    end

    # What would another policy, in place of this one, say of a register?
    #
    # @param after [PolicyChoice, Hash] the other policy
    # @return [Impact]
    def impact(register, after:, as_of:) = answer(Impact, { impact: { after:, as_of: } }, register)

    # What does a register add up to?
    #
    # @param counted the attributes of a {Counted}
    # @return [Figures]
    def figures(register, **counted) = answer(Figures, { figures: Counted.new(**counted) }, register)

    # What of these figures may leave the municipality?
    #
    # @param regime [String] `under_3`, `under_5` or `under_` and another number
    # @param counted the attributes of a {Counted}
    # @return [Array<SuppressedTable>]
    def figures_leaving(register, regime:, **counted)
      told = ask({ figures_leaving: { figures: Counted.new(**counted), regime: } }, register)
      Document.parse(told).map { |table| SuppressedTable.read(table) }.freeze
    end

    # Asks a question of a document, in JSON.
    #
    # @param question [String, Hash] a document of `question.schema.json`
    # @param document [String, Hash, Case, Register] what it is asked of
    # @return [String] JSON, or NDJSON where it is asked of many
    def ask(question, document)
      # Taken once, so that a thread that closes takes nothing from one that asks.
      native = @native or raise Closed

      Ungeindsats.unless_refused { native.ask(Document.text(question), Document.text(document)) }
    end

    # Closes the policy. What it holds is given back when Ruby next collects garbage; calls under way finish.
    def close = @native = nil

    # @return [Boolean] whether it is closed
    def closed? = @native.nil?

    private

    def answer(kind, question, document) = kind.from_json(ask(question, document))

    def stored(receipt) = receipt.is_a?(String) ? Document.parse(receipt) : receipt
  end
end
