package waymark.web;

import waymark.kernel.Actor;

/// How many notices a person has not read, for the head of each page. One statement.
public interface UnreadNotices {
    int unread(Actor.Person actor);
}
