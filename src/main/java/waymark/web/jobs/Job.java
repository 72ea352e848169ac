package waymark.web.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Consumer;
import waymark.kernel.Actor;
import waymark.web.Clocks;

/// Something that runs by the clock, on one node at a time. A module declares each of its own as a bean;
/// the work gets the actor it runs as, `Actor.system(name)`, already bound.
///
/// @param name as the audit prints it, and the key of its row: renaming a job starts it afresh
/// @param schedule when it runs
/// @param work may fail: the next time comes all the same
/// @param outside true where the work waits for something that may hang, a mail server or a folder on another
/// machine, or calculates for minutes: it then takes no turn from the other jobs, however long it lasts
/// @param when its schedule in words, as the page of the jobs shows it
/// @param byHand true where an administrator may have it run before its time: it sends or checks what is due, and
/// deletes nothing
public record Job(String name, Schedule schedule, Consumer<Actor> work, boolean outside, String when, boolean byHand) {

    /// So long after each end.
    public static Job every(Duration pause, String name, Consumer<Actor> work) {
        return new Job(name, Schedules.fixedDelay(pause), work, false, "Every " + words(pause), false);
    }

    /// Once a day, by London time.
    public static Job daily(LocalTime at, String name, Consumer<Actor> work) {
        return new Job(name, Schedules.daily(Clocks.LONDON, at), work, false, "Every day at " + at, false);
    }

    /// The same job, which waits for something outside or lasts long.
    public Job waitingOutside() {
        return new Job(name, schedule, work, true, when, byHand);
    }

    /// The same job, which an administrator may have run before its time.
    public Job alsoByHand() {
        return new Job(name, schedule, work, outside, when, true);
    }

    private static String words(Duration pause) {
        if (pause.toSeconds() % 3600 == 0) {
            return count(pause.toHours(), "hour");
        }
        return pause.toSeconds() % 60 == 0 ? count(pause.toMinutes(), "minute") : count(pause.toSeconds(), "second");
    }

    private static String count(long number, String what) {
        return number == 1 ? what : number + " " + what + "s";
    }
}
