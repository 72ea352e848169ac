package waymark.meetings.challenges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// For whom a person speaks: the seats that they hold or deputise today, and what their roles allow.
public record OwnSeats(Actor actor, List<Seat> seats) {

    private static final String CHAIR = "CHAIR";

    /// @param organisation code of the person's own organisation
    record Seat(String groupCode, String seatCode, String organisation) {}

    public OwnSeats {
        seats = List.copyOf(seats);
    }

    /// True for who runs the meetings of the group, its chair and the chair's deputy, and for the board.
    ///
    /// @param group code; null where an organisation challenges
    /// @param area where the group answers for one area alone, its code
    public boolean speaksFor(@Nullable String group, @Nullable String area) {
        return actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area))
                || actor.may(Permission.DECIDE_RETURNS, Scope.PARTNERSHIP)
                || seats.stream().anyMatch(seat -> seat.groupCode().equals(group) && chairs(seat));
    }

    /// True where the person speaks for some group.
    public boolean speaksForAny() {
        return actor.may(Permission.RUN_MEETINGS)
                || actor.may(Permission.DECIDE_RETURNS)
                || seats.stream().anyMatch(OwnSeats::chairs);
    }

    private static boolean chairs(Seat seat) {
        return seat.seatCode().equals(CHAIR);
    }

    /// True for the lead of the organisation, and for who holds or deputises one of its seats.
    public boolean represents(String organisation) {
        return actor.may(Permission.UPDATE_ACTIONS, Scope.organisation(organisation)) && !everywhere()
                || seats.stream().anyMatch(seat -> seat.organisation().equals(organisation));
    }

    /// A permission over the whole partnership does not make somebody a representative of each organisation.
    private boolean everywhere() {
        return actor.may(Permission.UPDATE_ACTIONS, Scope.PARTNERSHIP);
    }

    /// True for who leads the area.
    public boolean leads(String area) {
        return actor.may(Permission.PREPARE_RETURNS, Scope.area(area))
                && !actor.may(Permission.PREPARE_RETURNS, Scope.PARTNERSHIP);
    }
}
