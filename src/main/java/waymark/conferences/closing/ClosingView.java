package waymark.conferences.closing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemState;
import waymark.kernel.Problem;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// How an item stands at its end, and what may be said of it.
///
/// @param offers to other forums, the newest first
/// @param openActions of the item
record ClosingView(
        Item item,
        Closed closed,
        List<ItemTransfer> offers,
        int openActions,
        List<Forum> receivers,
        List<LawfulBasis> bases,
        FormData form,
        List<Problem> problems) {

    /// The offer that is not answered; null where there is none.
    @Nullable
    ItemTransfer offer() {
        return offers.stream().filter(ItemTransfer::open).findFirst().orElse(null);
    }

    boolean over() {
        return item.state() == ItemState.CLOSED;
    }

    /// True where it can be closed from where it stands.
    boolean closable() {
        return offer() == null && (item.state() == ItemState.ACCEPTED || item.state() == ItemState.HEARD);
    }

    List<Choice> outcomes() {
        return Arrays.stream(ClosingOutcome.values())
                .filter(one -> item.person() || !one.aboutPerson())
                .filter(one -> one != ClosingOutcome.TRANSFERRED || !receivers.isEmpty())
                .map(one -> Choice.of(
                        one.name(),
                        one.title(),
                        one == ClosingOutcome.TRANSFERRED ? "It stays open until the other conference accepts it" : ""))
                .toList();
    }

    List<Choice> told() {
        return Choice.from(Arrays.asList(PersonTold.values()), Enum::name, PersonTold::title);
    }

    List<Choice> receiverChoices() {
        return Choice.from(receivers, Forum::code, one -> "%s, %s".formatted(one.name(), one.areaName()));
    }

    List<Choice> basisChoices() {
        return LawfulBasis.choices(bases);
    }

    String basis(String code) {
        return LawfulBasis.needOf(bases, code).orElse(code);
    }

    /// The score before and now; null where it was never scored.
    @Nullable
    Chart risk() {
        var before = item.riskBefore();
        var now = item.riskNow();
        return before == null || now == null
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "conference-risk",
                                "Score of the risk",
                                "Two bars: the score when the item was first heard, and now. The most it can be is 25.",
                                "When",
                                "Score",
                                ""),
                        List.of(
                                ChartPoint.of("When first heard", before, before + " of 25"),
                                ChartPoint.of("Now", now, now + " of 25")));
    }
}
