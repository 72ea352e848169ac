package waymark.concerns.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.kernel.Ref;

/// Linked reports: each shares an exact match key with another of them, or a person said that the two are
/// about the same. That does not mean that all are about one matter.
///
/// @param members the oldest first
/// @param ties why they are linked
/// @param said what people decided about pairs of them
/// @param undecided how many pairs share something and wait for a decision
record Cluster(List<Member> members, List<Tie> ties, List<Said> said, long undecided) {

    /// Oldest first; within a day, by reference.
    static final Comparator<Member> OLDEST_FIRST = Comparator.comparing(Member::received)
            .thenComparing(member -> member.ref().value());

    /// A report that somebody at the desk has opened.
    ///
    /// @param area its name, or empty
    /// @param holder the person who has it
    record Member(UUID id, Ref ref, LocalDate received, String area, boolean closed, String holder) {}

    /// A member and its exact match keys.
    record Traced(Member member, Set<MatchKey> traces) {

        Traced {
            traces = traces.stream().filter(trace -> trace.kind().exact()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Which members share a match key of one kind, without its value.
    record Tie(MatchKey.Kind kind, List<Ref> refs) {}

    /// What a person decided about two reports.
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
                ? "Every pair decided"
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

    /// The two references.
    String pair(Said decided) {
        return members.stream()
                .filter(member ->
                        member.id().equals(decided.one()) || member.id().equals(decided.other()))
                .map(member -> member.ref().value())
                .collect(Collectors.joining(" and "));
    }
}
