package waymark.pathways.graph;

import java.util.List;

/// What a pathway is validated against: the other pathways, the directory and its cover.
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

    /// Names of the areas in which a step applies and there is no public number for its subject.
    List<String> withoutNumber(String step, String subject);

    /// True where the step is written in the edition that is validated, and not in the default around it.
    boolean writes(String step);
}
