# frozen_string_literal: true

# The version of the gem, which is that of the library inside.

module Ungeindsats
  # The version of the gem.
  VERSION = "0.1.0"
end
