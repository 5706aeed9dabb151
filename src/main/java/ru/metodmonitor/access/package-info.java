/**
 * Who may do what: people, roles, invitations, requests of strangers (SPEC section 2).
 *
 * <p>Start at {@link ru.metodmonitor.access.Access}. Rights are read from the store at the moment of each action, so a revoked
 * person's old buttons do nothing. Nothing is null; the types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.access;
