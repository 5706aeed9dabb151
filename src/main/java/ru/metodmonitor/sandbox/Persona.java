package ru.metodmonitor.sandbox;

/**
 * Somebody who can write to the bot.
 *
 * @param id Telegram's user id, above 0; also the id of the private chat with the bot
 * @param lastName may be empty
 * @param username without {@code @}; may be empty
 * @param description one line for the page on who this is; the bot never sees it
 * @param colour of the avatar, as {@code #rrggbb}
 */
public record Persona(long id, String firstName, String lastName, String username, String description, String colour) {
    private static final String[] COLOURS = {"#c2410c", "#7c3aed", "#15803d", "#0e7490", "#1d4ed8", "#be185d", "#a16207"
    };

    public Persona {
        if (id <= 0) {
            throw new IllegalArgumentException("a user's id is above 0: " + id);
        }
        if (firstName.isBlank()) {
            throw new IllegalArgumentException("a user has a first name");
        }
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("a colour is #rrggbb: " + colour);
        }
    }

    /** A person with a colour of the palette. */
    public static Persona of(long id, String firstName, String lastName, String username, String description) {
        String colour = COLOURS[(int) (id % COLOURS.length)];
        return new Persona(id, firstName, lastName, username, description, colour);
    }

    /** First and last name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
