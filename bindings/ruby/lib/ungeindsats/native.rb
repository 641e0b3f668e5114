# frozen_string_literal: true

# The library, by way of what UniFFI generates (`native/uniffi.rb`, made when the gem is), and two things it lacks.

require_relative "native/uniffi"

module Ungeindsats
  # @private
  module Native
    # UniFFI makes an array of numbers of every text, twice: a register of some megabytes would take gigabytes.
    class RustBuffer
      singleton_class.remove_method :alloc_from_string

      def self.alloc_from_string(text)
        buffer = alloc(text.bytesize)
        buffer.data.put_bytes(0, text) unless text.empty?
        buffer.len = text.bytesize
        buffer
      end
    end

    # UniFFI keeps Ruby's lock while the library works: here other threads run meanwhile, and ask too.
    module UniFFILib
      [self, singleton_class].each { |holder| holder.remove_method :uniffi_ungeindsats_ffi_fn_method_policy_ask }

      attach_function :uniffi_ungeindsats_ffi_fn_method_policy_ask,
                      [:uint64, RustBuffer.by_value, RustBuffer.by_value, RustCallStatus.by_ref],
                      RustBuffer.by_value,
                      blocking: true
    end
  end
end
