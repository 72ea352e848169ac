/// Workshop packs: an invented story for one audience, told in stages, with questions, notes for who leads it
/// and handouts. A pack has versions; a second person reviews each before it is used.
@NullMarked
package waymark.training.packs;

import org.jspecify.annotations.NullMarked;
