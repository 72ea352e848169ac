package waymark.pathways.guidance;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.Traversal;

/// The pages of the guidance, for trying out what is not in force.
@Component
public class GuidanceTrial {

    private final GuidancePages pages;

    GuidanceTrial(GuidancePages pages) {
        this.pages = pages;
    }

    /// The page that the answers lead to.
    ///
    /// @param area code, or empty for the default
    /// @param base the address of the test, without the answers
    /// @param first code of the pathway that is tried
    /// @param unanswered true where the question was sent without an answer
    public ModelAndView show(
            Actor actor,
            String area,
            String base,
            String first,
            Traversal.Guide guide,
            AnswerTrail trail,
            boolean unanswered) {
        var place =
                new GuidanceArea(area.isEmpty() ? GuidanceArea.ELSEWHERE : area, "Test of the guidance", base, true);
        return pages.show(actor, place, first, guide, code -> "Not in force: a test of " + code, trail, unanswered);
    }
}
