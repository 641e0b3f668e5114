# frozen_string_literal: true

# What a program requires: the policies, the answers, and what is told without a policy.

require "date"
require "json"

# The rules of the Danish kommunale ungeindsats, asked of a case and a date.
#
# @example
#   Ungeindsats::Policy.shipped("viborg") do |policy|
#     policy.assess({ birth_date: Date.new(2002, 3, 1) }, as_of: Date.new(2021, 1, 8)).findings
#   end
module Ungeindsats
end

require_relative "ungeindsats/version"
require_relative "ungeindsats/errors"
require_relative "ungeindsats/document"
require_relative "ungeindsats/kind"
require_relative "ungeindsats/record"
require_relative "ungeindsats/types"
require_relative "ungeindsats/native"
require_relative "ungeindsats/topics"
require_relative "ungeindsats/policy"

module Ungeindsats
  private_constant :Document, :Kind
end
