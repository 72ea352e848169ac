package waymark.concerns.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.kernel.Ref;

/// Reports that hang together: each shares something exact with another of them, or a person said that the two
/// are about the same. Whether all are about one thing, nobody has said by that.
///
/// @param members the oldest first
/// @param ties why they hang together
/// @param said what people decided of two of them
/// @param undecided how many pairs share something and wait for a person
record Cluster(List<Member> members, List<Tie> ties, List<Said> said, long undecided) {

    /// The oldest first; of one day, by reference.
    static final Comparator<Member> OLDEST_FIRST = Comparator.comparing(Member::received)
            .thenComparing(member -> member.ref().value());

    /// A report that somebody at the desk has opened.
    ///
    /// @param area as people say it, or empty
    /// @param holder whoever has it
    record Member(UUID id, Ref ref, LocalDate received, String area, boolean closed, String holder) {}

    /// A member, and what may tie it to others: what is exact, and nothing else.
    record Traced(Member member, Set<MatchKey> traces) {

        Traced {
            traces = traces.stream().filter(trace -> trace.kind().exact()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// What some members share, without what it is.
    record Tie(MatchKey.Kind kind, List<Ref> refs) {}

    /// What a person decided of two reports.
    record Said(UUID one, UUID other, SimilarReport.Verdict verdict, String by) {}

    /// How many, and where.
    String title() {
        return areas().isEmpty()
                ? "%d reports".formatted(members.size())
                : "%d reports, %s".formatted(members.size(), String.join(" and ", areas()));
    }

    /// What there is to do.
    String toDecide() {
        return undecided == 0
                ? "Each two decided"
                : undecided == 1 ? "One pair to decide" : "%,d pairs to decide".formatted(undecided);
    }

    LocalDate last() {
        return members.getLast().received();
    }

    /// The areas they are said to be in, each once.
    List<String> areas() {
        return members.stream()
                .map(Member::area)
                .filter(area -> !area.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// Of which two somebody said it.
    String pair(Said decided) {
        return members.stream()
                .filter(member ->
                        member.id().equals(decided.one()) || member.id().equals(decided.other()))
                .map(member -> member.ref().value())
                .collect(Collectors.joining(" and "));
    }
}
