# frozen_string_literal: true

# The whole suite: what every door is asked, and that the typed layer loses nothing of it.

require "digest"

class ExchangesTest < Minitest::Test
  CASE_VERBS = %w[assess problem why sharing timeline deadlines receipt verify].freeze
  REGISTER_VERBS = %w[
    assess_register why_register guide_candidates register_deadlines register_receipt verify_register impact figures
    figures_leaving
  ].freeze
  ANSWERS = {
    "assess" => Ungeindsats::Assessment,
    "assess_register" => Ungeindsats::Assessment,
    "problem" => Ungeindsats::Problem,
    "why" => Ungeindsats::Why,
    "why_register" => Ungeindsats::Why,
    "sharing" => Ungeindsats::Permission,
    "guide_candidates" => Ungeindsats::Proposal,
    "timeline" => Ungeindsats::Timeline,
    "deadlines" => Ungeindsats::Deadlines,
    "register_deadlines" => Ungeindsats::Deadlines,
    "receipt" => Ungeindsats::Receipt,
    "register_receipt" => Ungeindsats::Receipt,
    "verify" => Ungeindsats::Verification,
    "verify_register" => Ungeindsats::Verification,
    "impact" => Ungeindsats::Impact,
    "figures" => Ungeindsats::Figures,
    "figures_leaving" => Ungeindsats::SuppressedTable,
    "assess_each" => Ungeindsats::Each,
    "rules" => Ungeindsats::Rule,
    "share" => Ungeindsats::ShareRecord,
    "granularity" => Ungeindsats::Granularity,
    "suppress" => Ungeindsats::SuppressedTable
  }.freeze
  WITHOUT_A_CLASS = %w[shipped_policies version].freeze
  EXCHANGES = File.foreach(ENV.fetch("UNGEINDSATS_EXCHANGES"), encoding: "UTF-8").map { |line| JSON.parse(line) }.freeze
  POLICIES = Hash.new { |opened, choice| opened[choice] = Ungeindsats::Policy.open(JSON.generate(choice)) }

  def test_every_exchange
    differing = EXCHANGES.reject { |exchange| as_in_rust?(exchange) }
    run = EXCHANGES.size
    puts "exchanges: #{run} run, #{run - differing.size} equal, #{differing.size} differing"
    assert_empty(differing.first(5).map { |exchange| exchange["name"] })
  end

  def test_every_answer_is_read_and_written_back
    EXCHANGES.reject { |exchange| exchange["refused"] }.each do |exchange|
      verb = exchange["question"].keys.first
      next if WITHOUT_A_CLASS.include?(verb)

      told = answer(exchange).last
      written = told.each_line.to_a if verb == "assess_each"
      (written || [told]).each { |text| assert_written_back(exchange, ANSWERS.fetch(verb), JSON.parse(text)) }
    end
  end

  def test_every_fault_is_read_and_written_back
    EXCHANGES.select { |exchange| exchange["refused"] }.each do |exchange|
      assert_written_back(exchange, Ungeindsats::Fault, JSON.parse(answer(exchange).last))
    end
  end

  def test_every_case_and_register_is_read_and_written_back
    EXCHANGES.reject { |exchange| exchange["refused"] }.each do |exchange|
      verb = exchange["question"].keys.first
      kind = Ungeindsats::Case if CASE_VERBS.include?(verb)
      kind = Ungeindsats::Register if REGISTER_VERBS.include?(verb)
      assert_written_back(exchange, kind, JSON.parse(exchange["document"])) if kind
    end
  end

  private

  def as_in_rust?(exchange)
    refused, text = answer(exchange)
    refused == exchange["refused"] && Digest::SHA256.hexdigest(text) == exchange["digest"]
  end

  def answer(exchange)
    question = JSON.generate(exchange["question"])
    return [false, Ungeindsats.tell(question)] unless exchange["policy"]

    [false, POLICIES[exchange["policy"]].ask(question, exchange["document"])]
  rescue Ungeindsats::Refused => e
    [true, e.to_json]
  end

  def assert_written_back(exchange, kind, plain)
    if plain.is_a?(Array)
      plain.each { |one| assert_written_back(exchange, kind, one) }
    elsif !plain.nil?
      written = JSON.parse(kind.from_json(JSON.generate(plain)).to_json)
      assert_equal(without_nil(plain), without_nil(written), exchange["name"])
    end
  end

  def without_nil(plain)
    case plain
    when Hash then plain.compact.transform_values { |value| without_nil(value) }
    when Array then plain.map { |value| without_nil(value) }
    else plain
    end
  end
end
