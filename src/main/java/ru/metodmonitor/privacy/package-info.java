/**
 * Personal data: what is stored about one person, erasing a teacher on lawful demand, and how long what was only needed on the way is
 * kept.
 *
 * <p>Start at {@link ru.metodmonitor.privacy.PersonalData}. {@link ru.metodmonitor.privacy.FreeText} says which columns can hold a
 * name at all; a test holds it equal to the schema. Nothing is null; everything is safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.privacy;
