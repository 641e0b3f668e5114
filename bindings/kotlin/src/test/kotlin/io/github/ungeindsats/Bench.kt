// What a case costs, in nanoseconds: run by `cargo xtask bench`, never by a test.
package io.github.ungeindsats

import io.github.ungeindsats.model.Case
import java.io.File
import java.time.LocalDate

private const val PASSES = 7

/** Measures with the cases of the file that is named, one on each line. */
fun main(arguments: Array<String>) {
    val lines = File(arguments.single()).readLines()
    val cases = lines.map(Case::fromJson)
    val day = LocalDate.of(2021, 1, 8)
    val question = question("assess", asOf(day))
    Policy.shipped("viborg").use { policy ->
        val ask = measured(cases.size) { lines.forEach { policy.ask(question, it) } }
        val assess = measured(cases.size) { cases.forEach { policy.assess(it, day) } }
        val each = measured(cases.size) { policy.assessEach(cases, day) }
        val java = System.getProperty("java.version")
        println("""{"measured":{"kotlin/ask":$ask,"kotlin/assess":$assess,"kotlin/each":$each},"versions":{"Java":"$java"}}""")
    }
}

/** The median of some passes over all cases, after some that are not counted: the first are compiled while they run. */
private fun measured(cases: Int, pass: () -> Unit): Long {
    repeat(3) { pass() }
    val times = List(PASSES) {
        val start = System.nanoTime()
        pass()
        System.nanoTime() - start
    }
    return times.sorted()[PASSES / 2] / cases
}
