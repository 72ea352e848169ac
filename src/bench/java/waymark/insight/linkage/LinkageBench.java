package waymark.insight.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// How many people linkage finds beside its peers, and pairs a second of one core beside what the
/// processor can do.
public final class LinkageBench {

    private static final int RECORDS = 20_000;
    private static final int STEPS = 200_000;

    private LinkageBench() {}

    public static void print() throws IOException {
        System.out.println(
                "  Linkage: F1 at a probability of 0.5, all pairs; in brackets the best peer that was measured");
        accuracy("names and birth date", Febrl.NAMES_AND_BIRTH, List.of("0.969 / 0.970", "0.924 / 0.920", "- / 0.946"));
        accuracy("six fields", Febrl.SIX, List.of("1.000 / 1.000", "0.999 / 0.999", "- / 0.999"));
        search();
    }

    private static void accuracy(String what, List<String> columns, List<String> peers) throws IOException {
        var encoder = new FieldEncoder(ProjectKey.of("an invented key of a bench".getBytes(StandardCharsets.US_ASCII)));
        for (int file = 1; file <= 3; file++) {
            var febrl = Febrl.read(file);
            double start = cpu();
            var plain = febrl.list(columns, null);
            double open = Febrl.f1(Linkage.within(plain), plain, plain);
            double between = cpu();
            var encoded = febrl.list(columns, encoder);
            double closed = Febrl.f1(Linkage.within(encoded), encoded, encoded);
            System.out.printf(
                    "  febrl%d, %s: plain %.4f in %.1f s, encoded %.4f in %.1f s (%s)%n",
                    file, what, open, between - start, closed, cpu() - between, peers.get(file - 1));
        }
    }

    private static void search() {
        long[] one = random(1);
        long[] other = random(2);
        double pairs = (double) RECORDS * RECORDS;
        for (var search : new DiceSearch[] {new LoopDiceSearch(), DiceSearch.fastest()}) {
            double best = 0;
            for (int round = 0; round < 3; round++) {
                double start = cpu();
                search.search(one, other, 0.7, (_, _, _) -> {});
                best = Math.max(best, pairs / (cpu() - start));
            }
            System.out.printf(
                    "  %s: %.0f M pairs of 1,024 bits a second and core (anonlink in C++: 110 to 158 M)%n",
                    search.name(), best / 1e6);
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) return;
        double ceiling = 0;
        for (int round = 0; round < 8; round++) {
            double start = cpu();
            long bits = ceiling(one);
            ceiling = Math.max(ceiling, STEPS * 64.0 * 8 / DiceSearch.WORDS / (cpu() - start));
            if (bits < 0) throw new IllegalStateException();
        }
        System.out.printf(
                "  ceiling: %.0f M (AND, bit count and ADD on %d-bit vectors from the nearest cache, nothing else)%n",
                ceiling / 1e6, LongVector.SPECIES_PREFERRED.vectorBitSize());
    }

    /// 64 steps of eight words each, again and again.
    private static long ceiling(long[] words) {
        var species = LongVector.SPECIES_512;
        var mask = LongVector.broadcast(species, 0x5555_aaaa_3333_ccccL);
        var first = LongVector.zero(species);
        var second = LongVector.zero(species);
        var third = LongVector.zero(species);
        var fourth = LongVector.zero(species);
        for (int step = 0; step < STEPS; step++) {
            for (int at = 0; at < 512; at += 32) {
                first = first.add(
                        LongVector.fromArray(species, words, at).and(mask).lanewise(VectorOperators.BIT_COUNT));
                second = second.add(
                        LongVector.fromArray(species, words, at + 8).and(mask).lanewise(VectorOperators.BIT_COUNT));
                third = third.add(
                        LongVector.fromArray(species, words, at + 16).and(mask).lanewise(VectorOperators.BIT_COUNT));
                fourth = fourth.add(
                        LongVector.fromArray(species, words, at + 24).and(mask).lanewise(VectorOperators.BIT_COUNT));
            }
        }
        return first.add(second).add(third).add(fourth).reduceLanes(VectorOperators.ADD);
    }

    private static long[] random(long seed) {
        var random = new Random(seed);
        long[] words = new long[RECORDS * DiceSearch.WORDS];
        for (int at = 0; at < words.length; at++) words[at] = random.nextLong() & random.nextLong();
        return words;
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
