package waymark.kernel;

/// Who is acting in this thread of work. Bound once per request by the session filter, and by each job;
/// read by the hook that begins a transaction, so that a repository called by nobody fails instead of
/// silently seeing no rows.
public final class CurrentActor {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private CurrentActor() {}

    /// Runs the work as the actor; an inner binding wins for its length.
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    /// Runs work that answers nothing as the actor.
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /// The actor of this work.
    ///
    /// @throws InvariantViolation where nobody is acting
    public static Actor now() {
        if (!ACTOR.isBound()) {
            throw new InvariantViolation("a transaction begun by nobody");
        }
        return ACTOR.get();
    }
}
