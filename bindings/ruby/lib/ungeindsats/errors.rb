# frozen_string_literal: true

# What is raised. No message repeats anything of a case.

module Ungeindsats
  # The library gives no answer. The message is the {Fault#detail} of its fault.
  class Refused < StandardError
    # @return [Fault] why there is no answer, as a problem document (RFC 9457)
    attr_reader :fault

    # @private
    def initialize(json)
      @json = json
      @fault = Fault.from_json(json)
      super(@fault.detail)
    end

    # @return [String, nil] JSON pointer of the first place at fault; nil where no place is
    def pointer = fault.errors.first&.pointer

    # @return [String] the problem document as the library wrote it, ready to be passed on
    def to_json(*) = @json
  end

  # A policy was asked after it had been closed.
  class Closed < StandardError
    def initialize(message = "the policy is closed") = super
  end

  # A text is not the JSON of the class that was to read it.
  class Unreadable < ArgumentError
    # @return [String] JSON pointer of the place; the empty one is the whole document
    attr_reader :pointer

    def initialize(what, pointer = "")
      @what = what
      @pointer = pointer
      super("#{what} (at \"#{pointer}\")")
    end

    # @private
    def within(step) = self.class.new(@what, "/#{step}#{pointer}")
  end
end
