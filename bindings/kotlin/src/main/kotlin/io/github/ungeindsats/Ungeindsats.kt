// What can be told without a policy: the rules, names, and arithmetic with counts.
package io.github.ungeindsats

import io.github.ungeindsats.internal.tell as told
import io.github.ungeindsats.model.Confidence
import io.github.ungeindsats.model.Granularity
import io.github.ungeindsats.model.Rule
import io.github.ungeindsats.model.ShareRecord
import io.github.ungeindsats.model.SuppressedTable
import io.github.ungeindsats.model.read

/** What the library tells without a [Policy]. Everything throws [UngeindsatsException] where it is refused. */
object Ungeindsats {
    /** Every rule with its texts, in the order of an assessment. */
    @JvmStatic
    fun rules(): List<Rule> = read(tell(question("rules")))

    /** The names of the policies that ship with the library. */
    @JvmStatic
    fun shippedPolicies(): List<String> = read(tell(question("shipped_policies")))

    /** The version of the library. */
    @JvmStatic
    fun version(): String = read(tell(question("version")))

    /**
     * The share of a [count], with the interval of Wilson that holds the share of all as often as [level] says.
     *
     * @param of of how many it is counted.
     * @param population of how many these are some; without end where it is null.
     */
    @JvmStatic
    @JvmOverloads
    fun share(count: Long, of: Long, level: Confidence, population: Long? = null): ShareRecord {
        val counts = arrayOf("count" to element(count), "of" to element(of), "population" to element(population))
        return read(tell(question("share", *counts, "level" to element(level))))
    }

    /** Whether a published percentage, written with its decimals, can come from [of] answers. */
    @JvmStatic
    fun granularity(percent: String, of: Long): Granularity =
        read(tell(question("granularity", "percent" to text(percent), "of" to element(of))))

    /**
     * What of a [table] of one's own may leave the municipality.
     *
     * @param columns the names of its columns; none where each row has one count.
     * @param counts the counts, row by row.
     * @param regime by which limit small cells are hidden, such as `under_5`.
     */
    @JvmStatic
    fun suppress(
        table: String,
        rows: List<String>,
        columns: List<String>,
        counts: List<List<Long>>,
        regime: String,
    ): SuppressedTable {
        val names = arrayOf("table" to text(table), "rows" to element(rows), "columns" to element(columns))
        return read(tell(question("suppress", *names, "counts" to element(counts), "regime" to text(regime))))
    }

    /** Tells what a [topic] in JSON asks for, as JSON (`schemas/topic.schema.json`). */
    @JvmStatic
    fun tell(topic: String): String = called { told(topic) }
}
