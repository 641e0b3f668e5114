# frozen_string_literal: true

# The value object that every class of `types.rb` is.

module Ungeindsats
  # An object of JSON: frozen, compared by value, and made for pattern matching.
  #
  # An attribute that is nil says *unknown* (in a case) or *there is none* (in an answer); an empty list says *none*.
  #
  # @example
  #   Ungeindsats::Case.new(birth_date: Date.new(2002, 3, 1), plans: []).to_json
  #   # => {"birth_date":"2002-03-01","plans":[]}
  class Record
    # @private
    Attribute = Struct.new(:name, :key, :variable, :kind, :required)
    private_constant :Attribute

    class << self
      # Reads one from JSON text.
      #
      # @raise [Unreadable] where the text is not JSON, or says what no attribute here says
      def from_json(text) = read(Document.parse(text))

      # @return [Array<Symbol>] the names of the attributes
      def attribute_names = attributes.keys

      # @private
      def attributes = @attributes ||= {}

      # @private
      def read(plain)
        raise Unreadable, "is not an object" unless plain.is_a?(Hash)

        known = 0
        record = allocate
        attributes.each_value do |attribute|
          known += 1 if plain.key?(attribute.key)
          record.instance_variable_set(attribute.variable, value(attribute, plain[attribute.key]))
        end
        raise Unreadable, "has a field that #{name} does not have" if known < plain.size

        record.freeze
      end

      private

      def attribute(name, kind, required: false)
        attributes[name] = Attribute.new(name, name.name, :"@#{name}", kind, required)
        attr_reader name
      end

      def value(attribute, plain)
        plain.nil? && !attribute.required ? nil : attribute.kind.read(plain)
      rescue Unreadable => e
        raise e.within(attribute.key), cause: nil
      end
    end

    # @raise [ArgumentError] where there is no such attribute, or one that must be there is missing
    def initialize(**values)
      strange = values.keys - self.class.attribute_names
      raise ArgumentError, "#{self.class} has no #{strange.join(", ")}" unless strange.empty?

      missing = self.class.attributes.values.select { |it| it.required && !values.key?(it.name) }
      raise ArgumentError, "#{self.class} lacks #{missing.map(&:name).join(", ")}" unless missing.empty?

      self.class.attributes.each_value do |attribute|
        value = values[attribute.name]
        instance_variable_set(attribute.variable, value.is_a?(Array) ? value.dup.freeze : value)
      end
      freeze
    end

    # @return [Hash{Symbol => Object}] the attributes by name; what they hold stays as it is
    def to_h = self.class.attributes.transform_values { |attribute| instance_variable_get(attribute.variable) }

    # For pattern matching.
    def deconstruct_keys(names) = names ? to_h.slice(*names) : to_h

    # @return [Hash{String => Object}] as it is written in JSON: what is unknown is left out
    def as_json(*)
      self.class.attributes.each_value.with_object({}) do |attribute, plain|
        value = instance_variable_get(attribute.variable)
        plain[attribute.key] = Document.plain(value) if attribute.required || !value.nil?
      end
    end

    # @return [String] JSON
    def to_json(*) = JSON.generate(as_json)

    def ==(other) = other.class == self.class && other.to_h == to_h
    alias eql? ==

    def hash = [self.class, to_h].hash

    # Names what is known and tells nothing of it: what is inspected ends up in logs.
    def inspect = "#<#{[self.class, to_h.compact.keys.join(", ")].join(" ").strip}>"
    alias to_s inspect
  end
end
