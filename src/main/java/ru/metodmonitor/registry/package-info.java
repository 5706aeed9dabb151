/**
 * Schools, their figures by academic year, clusters, teachers, and finding the one that a text means (SPEC section 3).
 *
 * <p>Start at {@link ru.metodmonitor.registry.SchoolMatcher} and {@link ru.metodmonitor.registry.TeacherMatcher} for the rules,
 * at {@link ru.metodmonitor.registry.Registry} for the stored state. A match is never guessed: the answer is one, several, near
 * ones or none. Nothing is null; the types are immutable or safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.registry;
