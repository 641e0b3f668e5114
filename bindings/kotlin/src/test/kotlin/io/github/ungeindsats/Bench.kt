// How many calls a second the door answers: run by hand or by `cargo xtask bench`, never by a test.
package io.github.ungeindsats

import io.github.ungeindsats.model.Case
import java.io.File
import java.time.LocalDate

/** Measures with the cases of the file that is named, one on each line. */
fun main(arguments: Array<String>) {
    val lines = File(arguments.single()).readLines()
    val day = LocalDate.of(2021, 1, 8)
    val document = lines.first()
    val case = Case.fromJson(document)
    val ndjson = lines.joinToString("\n")
    val cases = lines.map(Case::fromJson)
    val question = question("assess", asOf(day))
    measure("tell, next to nothing", 1) { Ungeindsats.version() }
    Policy.shipped("viborg").use { policy ->
        measure("ask, JSON in and out", 1) { policy.ask(question, document) }
        measure("assess, typed", 1) { policy.assess(case, day) }
        measure("assessEach, NDJSON in and typed out", lines.size) { policy.assessEach(ndjson, day) }
        measure("assessEach, typed", lines.size) { policy.assessEach(cases, day) }
    }
}

private fun measure(name: String, cases: Int, call: () -> Unit) {
    repeat(2) { best(cases, call) }
    val times = List(5) { best(cases, call) }
    println("%-40s %8.0f cases a second".format(name, times.max()))
}

/** How many cases a second, over half a second. */
private fun best(cases: Int, call: () -> Unit): Double {
    val start = System.nanoTime()
    var done = 0L
    do {
        call()
        done += cases
    } while (System.nanoTime() - start < 500_000_000)
    return done * 1e9 / (System.nanoTime() - start)
}
