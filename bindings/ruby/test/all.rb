# frozen_string_literal: true

# Runs every test: `ruby -I <gem>/lib test/all.rb`, with UNGEINDSATS_EXCHANGES naming the file of exchanges.

require "minitest/autorun"
require "ungeindsats"

Dir[File.join(__dir__, "*_test.rb")].each { |file| require file }
