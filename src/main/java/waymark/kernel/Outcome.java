package waymark.kernel;

/// What became of a form: saved, refused with what is wrong, or overtaken by somebody who saved first. A
/// handler answers all three in one switch:
///
/// ```java
/// var change = form.read(Plan::of).then(plan -> open.change(plan, today));
/// return switch (change.save(event -> actions.save(actor, event))) {
///     case Saved.Done<Action> _ -> Page.go(Notice.done("Saved"), "/actions/%s", ref);
///     case Ruling.Refused<Action>(var problems) -> Page.refuse(FORM, view(form, problems));
///     case Saved.Stale<Action>(var now) -> Page.merged(FORM, view(filled(now), List.of()));
/// };
/// ```
///
/// @param <T> what is saved
public sealed interface Outcome<T> permits Saved, Ruling.Refused {}
