package waymark.cases.children;

import java.util.List;
import java.util.stream.Stream;
import waymark.cases.record.Route;
import waymark.kernel.NotFound;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is done for a child.
enum ChildStep {
    SOCIAL_CARE(
            "social-care",
            "Social care",
            "The council leads for a child. Tell it at once, and follow it until it has decided.",
            SocialCare.EMPTY),
    GUARDIAN(
            "guardian",
            "Independent guardian",
            "A guardian speaks for the child where nobody with parental responsibility is in the country, and advises professionals where somebody is.",
            Guardian.EMPTY),
    AGE("age", "Age", "While the age is not clear the person is treated as a child.", AgeAssessment.EMPTY),
    PANEL(
            "panel",
            "Who decides in the NRM",
            "In pilot areas a panel of several agencies decides on a child instead of the Home Office.",
            DecidingBody.EMPTY),
    PACK(
            "information",
            "Information for the child",
            "No consent is asked. The child is told what happens, in a way they understand.",
            InformationPack.EMPTY),
    ADULT(
            "adult",
            "Appropriate adult",
            "An adult beside the child when people speak with them. It is not a formal interview.",
            AppropriateAdult.EMPTY);

    private final String path;
    private final String title;
    private final String meaning;
    private final StepDetails empty;

    ChildStep(String path, String title, String meaning, StepDetails empty) {
        this.path = path;
        this.title = title;
        this.meaning = meaning;
        this.empty = empty;
    }

    /// The last part of its address.
    String path() {
        return path;
    }

    String title() {
        return title;
    }

    /// The name of the template of its form.
    String template() {
        return switch (this) {
            case SOCIAL_CARE -> "socialCare";
            case GUARDIAN -> "guardian";
            case AGE -> "age";
            case PANEL -> "panel";
            case PACK -> "information";
            case ADULT -> "adult";
        };
    }

    String meaning() {
        return meaning;
    }

    /// Nothing is recorded yet.
    StepDetails empty() {
        return empty;
    }

    /// Those of a route.
    static List<ChildStep> of(Route route) {
        return Stream.of(values())
                .filter(step -> step != AGE || route == Route.MAYBE_CHILD)
                .toList();
    }

    /// @throws NotFound where there is no such step
    static ChildStep at(String path) {
        return Stream.of(values())
                .filter(step -> step.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    /// What a form says of the step.
    ///
    /// @param places codes of the local authorities
    StepDetails read(FormReader reader, List<String> places) {
        return switch (this) {
            case SOCIAL_CARE -> SocialCare.read(reader, places);
            case GUARDIAN -> Guardian.read(reader);
            case AGE -> AgeAssessment.read(reader);
            case PANEL -> DecidingBody.read(reader);
            case PACK -> InformationPack.read(reader);
            case ADULT -> AppropriateAdult.read(reader);
        };
    }

    /// A form filled with what is recorded.
    static FormData form(int version, StepDetails details) {
        return FormData.empty().with("version", version).with((Record) details);
    }
}
