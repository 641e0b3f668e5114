# frozen_string_literal: true

# Many threads and many calls.

class ThreadsTest < Minitest::Test
  AS_OF = Date.new(2021, 1, 8)
  CASE = { birth_date: Date.new(2002, 3, 1), guide: { offers: [] } }.freeze

  def test_eight_threads_get_the_same_answers
    Ungeindsats::Policy.shipped("viborg") do |viborg|
      alone = viborg.assess(CASE, as_of: AS_OF)
      threads = Array.new(8) { Thread.new { Array.new(25) { viborg.assess(CASE, as_of: AS_OF) } } }
      assert_equal([alone], threads.flat_map(&:value).uniq)
    end
  end

  def test_a_thread_that_closes_takes_nothing_from_those_that_ask
    viborg = Ungeindsats::Policy.shipped("viborg")
    threads = Array.new(8) do
      Thread.new do
        loop { viborg.ask({ assess: { as_of: AS_OF } }, CASE) }
      rescue Ungeindsats::Closed
        :closed
      end
    end
    viborg.close
    GC.start
    assert_equal([:closed], threads.map(&:value).uniq)
  end

  def test_memory_does_not_grow
    soak = [RbConfig.ruby, "-I", File.dirname($LOADED_FEATURES.grep(%r{lib/ungeindsats\.rb\z}).first), "#{__dir__}/soak.rb"]
    grown = IO.popen(soak, &:read)
    assert_predicate(Process.last_status, :success?)
    assert_operator(Integer(grown), :<, 24 * 1024, "kilobytes")
  end
end
