# frozen_string_literal: true

# How many calls a second: `ruby -I <gem>/lib bench/calls.rb`, where <gem> holds the native library.

require "ungeindsats"

CASE = {
  birth_date: Date.new(2002, 3, 1),
  guide: { assignments: [{ from: Date.new(2020, 1, 1), until: :ongoing, youth_involved: true }] }
}.freeze
AS_OF = Date.new(2021, 1, 8)
SECONDS = 2

def measure(name)
  50.times { yield }
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  calls = 0
  while (taken = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) < SECONDS
    yield
    calls += 1
  end
  puts format("%-28<name>s%8<rate>d calls a second", name:, rate: calls / taken)
end

Ungeindsats::Policy.shipped("viborg") do |policy|
  question = JSON.generate({ assess: { as_of: AS_OF } })
  document = JSON.generate(CASE)
  measure("ask, JSON in and out") { policy.ask(question, document) }
  measure("ask, and JSON.parse") { JSON.parse(policy.ask(question, document)) }
  measure("assess, typed") { policy.assess(CASE, as_of: AS_OF) }
end
