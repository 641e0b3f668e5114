# frozen_string_literal: true

# Some thousand calls in a process of their own; prints by how many kilobytes its memory grew.

require "ungeindsats"

QUESTION = { assess: { as_of: Date.new(2021, 1, 8) } }.freeze
CASE = { birth_date: Date.new(2002, 3, 1), guide: { offers: [] } }.freeze

def ask(viborg, times)
  times.times do |call|
    viborg.ask(QUESTION, call.odd? ? CASE : "[]")
    Ungeindsats::Policy.shipped("viborg", &:closed?) if (call % 100).zero?
  rescue Ungeindsats::Refused
    next
  end
  GC.start
  Integer(File.read("/proc/self/status")[/VmRSS:\s+(\d+)/, 1])
end

Ungeindsats::Policy.shipped("viborg") do |viborg|
  before = ask(viborg, 2_000)
  puts ask(viborg, 8_000) - before
end
