# frozen_string_literal: true

# What may stand in an attribute, and how it is read from JSON.

module Ungeindsats
  # @private
  class Kind
    # @param name what it is called in a message
    # @param pattern what is read matches it
    def initialize(name, pattern, &reading)
      @name = name
      @pattern = pattern
      @reading = reading
    end

    def read(plain)
      raise Unreadable, "is not #{@name}" unless @pattern === plain

      @reading ? @reading.call(plain) : plain
    rescue Date::Error
      raise Unreadable, "is not #{@name}", cause: nil
    end

    # Things of one kind.
    class List
      def initialize(kind) = @kind = kind

      def read(plain)
        raise Unreadable, "is not a list" unless plain.is_a?(Array)

        plain.each_with_index.map do |one, index|
          @kind.read(one)
        rescue Unreadable => e
          raise e.within(index), cause: nil
        end.freeze
      end
    end

    WRITTEN_DAY = /\A\d{4}-\d{2}-\d{2}\z/
    TEXT = new("a text", String)
    BOOL = new("true or false", ->(plain) { [true, false].include?(plain) })
    WHOLE = new("a whole number", Integer)
    DAY = new("a day, written YYYY-MM-DD", WRITTEN_DAY) { |day| Date.new(day[0, 4].to_i, day[5, 2].to_i, day[8, 2].to_i) }
    ANY = new("anything", BasicObject)
    COUNTS = new("numbers by name", Hash) { |counts| counts.transform_keys(&:to_sym).freeze }

    def self.list(kind) = List.new(kind)

    def self.day_or(word)
      pattern = Regexp.union(WRITTEN_DAY, /\A#{word}\z/)
      new("a day or `#{word}`", pattern) { |written| written == word.name ? word : DAY.read(written) }
    end
  end

  # A closed list of terms, each a symbol. `ALL` has them in their order.
  module Terms
    # @private
    def read(plain)
      @by_code ||= self::ALL.to_h { |term| [term.name, term] }.freeze
      @by_code[plain] or raise Unreadable, "is not a term of #{name}"
    end
  end
end
