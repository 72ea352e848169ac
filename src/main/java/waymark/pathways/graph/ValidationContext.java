package waymark.pathways.graph;

import java.util.List;

/// What a pathway stands among when it is looked over.
public interface ValidationContext {

    /// True where the pathway is in force, so that another may lead on into it.
    boolean inForce(String pathway);

    /// True where the directory knows the subject.
    boolean knowsSubject(String subject);

    /// True where the directory knows the public line.
    boolean knowsLine(String line);

    /// The subject as people say it.
    String name(String subject);

    /// Where nobody answers for the subject of a step now.
    CoverGaps unanswered(String step, String subject);

    /// Names of the areas in which a step holds and nobody without an account is given a number for its subject.
    List<String> withoutNumber(String step, String subject);

    /// True where the step is written in the edition that is looked over, and not in the default it stands in.
    boolean writes(String step);
}
