# frozen_string_literal: true

# What a case costs, in nanoseconds: `ruby -I <gem>/lib bench/calls.rb cases.ndjson`, where <gem> holds the native library.

require "ungeindsats"

AS_OF = Date.new(2021, 1, 8)
PASSES = 7
LINES = File.readlines(ARGV.fetch(0), chomp: true)
CASES = LINES.map { |line| Ungeindsats::Case.from_json(line) }

# The median of some passes over all cases, after one that is not counted.
def measured
  yield
  times = Array.new(PASSES) do
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond)
    yield
    Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) - start
  end
  times.sort[PASSES / 2].fdiv(CASES.size)
end

Ungeindsats::Policy.shipped("viborg") do |policy|
  question = JSON.generate({ assess: { as_of: AS_OF } })
  puts JSON.generate({
    measured: {
      "ruby/ask" => measured { LINES.each { |line| policy.ask(question, line) } },
      "ruby/assess" => measured { CASES.each { |it| policy.assess(it, as_of: AS_OF) } },
      "ruby/each" => measured { policy.assess_each(CASES, as_of: AS_OF) }
    },
    versions: { "Ruby" => RUBY_VERSION }
  })
end
