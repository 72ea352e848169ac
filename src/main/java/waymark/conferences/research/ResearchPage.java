package waymark.conferences.research;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.conferences.research.ResearchReturns.Standing;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The page of what one's own agency searched and found about an item.
@Component
class ResearchPage {

    private static final String PAGE = "conferences/research/research";

    /// @param earlier entries of earlier listings
    record View(
            Item item,
            String agency,
            Standing standing,
            ResearchReturn mine,
            List<ResearchEntry> earlier,
            FormData form,
            List<Problem> problems) {

        String path() {
            return item.path() + "/research";
        }

        boolean writes() {
            return mine.open() && standing.atTable();
        }

        /// By when it is returned; null where no meeting is set.
        @Nullable
        LocalDate due() {
            var meets = standing.meetsAt();
            return meets == null ? null : ResearchReturn.dueBefore(LocalDate.ofInstant(meets, Clocks.LONDON));
        }

        boolean listed() {
            return standing.meetsAt() != null;
        }

        List<Choice> results() {
            return Result.choices();
        }
    }

    private final Items items;
    private final ResearchReturns returns;

    ResearchPage(Items items, ResearchReturns returns) {
        this.items = items;
        this.returns = returns;
    }

    private View view(Actor.Person actor, Item item, FormData form, List<Problem> problems) {
        var read = returns.read(item, actor.organisation());
        if (!read.standing().atTable() && !read.standing().wrote()) {
            throw new NotFound(item.ref());
        }
        return new View(item, actor.organisationName(), read.standing(), read.mine(), read.earlier(), form, problems);
    }

    /// The research of the reader's agency.
    ///
    /// @throws NotFound where it is not round the table and wrote nothing
    View of(Actor.Person actor, Item item) {
        return view(actor, item, FormData.empty(), List.of());
    }

    /// The same, where it is still written.
    ///
    /// @throws NotFound otherwise
    View writing(Actor.Person actor, Item item) {
        var view = of(actor, item);
        if (!view.writes()) {
            throw new NotFound(item.ref());
        }
        return view;
    }

    /// The same for a form that was sent.
    View writing(Actor.Person actor, Ref ref) {
        return writing(actor, items.forAttending(actor, ref));
    }

    ModelAndView show(Actor.Person actor, Item item) {
        return Page.show(PAGE, of(actor, item));
    }

    ModelAndView refused(Actor.Person actor, Item item, FormData form, List<Problem> problems) {
        return Page.refuse(PAGE, view(actor, item, form, problems));
    }

    static ModelAndView changed(View view) {
        return Page.go(
                Notice.important("Somebody else of your agency changed it first. Look at it again"), view.path());
    }
}
