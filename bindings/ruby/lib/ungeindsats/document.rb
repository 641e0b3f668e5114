# frozen_string_literal: true

# Between what Ruby programs hold and JSON: nothing is converted that is not known to mean one thing.

module Ungeindsats
  # @private
  module Document
    # Encodings of texts of which nobody said how they are written.
    UNSTATED = [Encoding::BINARY, Encoding::US_ASCII].freeze
    private_constant :UNSTATED

    module_function

    # JSON text of what is handed over; a text is JSON already.
    def text(given) = given.is_a?(String) ? utf8(given) : JSON.generate(plain(given))

    # NDJSON text of cases; a text is NDJSON already.
    def lines(given) = given.is_a?(String) ? utf8(given) : given.map { |one| JSON.generate(plain(one)) }.join("\n")

    # What a JSON text says.
    def parse(text)
      JSON.parse(utf8(text), freeze: true)
    rescue JSON::ParserError
      # The parser's own message repeats the text.
      raise Unreadable, "is not JSON", cause: nil
    end

    # Hashes, lists, texts and numbers, as JSON has them.
    def plain(value)
      case value
      when nil, true, false, Integer, Float then value
      when String then utf8(value)
      when Symbol then utf8(value.name)
      when Record then value.as_json
      when Hash then value.to_h { |name, inner| [plain_name(name), plain(inner)] }
      when Array then value.map { |inner| plain(inner) }
      when DateTime then unknown(value)
      when Date then value.strftime("%Y-%m-%d")
      else unknown(value)
      end
    end

    # The library takes every text for UTF-8 and does not look again.
    def utf8(text)
      text = UNSTATED.include?(text.encoding) ? text.dup.force_encoding(Encoding::UTF_8) : text
      raise ArgumentError, "a text is not in its encoding" unless text.valid_encoding?

      text.encode(Encoding::UTF_8)
    rescue EncodingError
      raise ArgumentError, "a text cannot be written in UTF-8", cause: nil
    end

    def plain_name(name)
      case name
      when String, Symbol then utf8(name.to_s)
      else unknown(name)
      end
    end

    def unknown(value) = raise(TypeError, "a #{value.class} is not something that a document holds")
    private_class_method :plain_name, :unknown
  end
end
