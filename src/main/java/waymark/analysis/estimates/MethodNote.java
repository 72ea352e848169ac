package waymark.analysis.estimates;

/// The note that goes with every copy of an estimate: how it was made, and what it must not be used for.
final class MethodNote {

    private MethodNote() {}

    static String of(Estimate it) {
        return ("Multiple systems estimation from %d lists: log-linear models chosen step by step and by BIC, and an average over"
                        + " decomposable graphs; limits from %,d resamples with the choice of the model repeated (seed %d). Nothing is"
                        + " estimated below %d people on two or more lists, and below %d an estimate is for those who made it only."
                        + " It is no count of people, and decides nothing about a person, about money or about a target."
                        + " Prepared by %s, second reader %s.")
                .formatted(
                        it.lists().size(),
                        it.replicates(),
                        it.seed(),
                        it.leastOverlap(),
                        it.publishable(),
                        it.analystName(),
                        it.readerName().isEmpty() ? "not named yet" : it.readerName());
    }
}
