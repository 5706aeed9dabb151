package ru.metodmonitor.workbook.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.workbook.OrderRow;

/** The orders of the store, with those that a workbook adds: these have negative identifiers. */
final class PlannedOrders {
    private static final long UNKNOWN = -1;

    private final Read read;
    private final Orders orders;
    private final Map<OrderKey, Long> ids = new HashMap<>();
    private final List<OrderRow> fresh = new ArrayList<>();
    private final Set<OrderKey> titled = new LinkedHashSet<>();

    PlannedOrders(Read read, Orders orders) {
        this.read = read;
        this.orders = orders;
    }

    /** A row of the list of orders; whether it changes something. */
    boolean add(OrderRow row) {
        OrderKey key = normal(row.key());
        boolean known = id(row.key()) >= 0;
        boolean fillsTitle = known
                && !row.title().isEmpty()
                && orders.find(read, row.key()).filter(o -> o.title().isEmpty()).isPresent();
        boolean first = titled.add(key);
        boolean changes = (!known || fillsTitle) && first;
        if (changes) {
            fresh.add(row);
            ids.putIfAbsent(key, UNKNOWN - fresh.size());
        }
        return changes;
    }

    /** The identifier of an order; negative for one that the store doesn't know. */
    long id(OrderKey key) {
        return ids.computeIfAbsent(
                normal(key), k -> orders.find(read, key).map(Order::id).orElse(UNKNOWN));
    }

    /** The identifier of a known order; a negative number of its own for a new one, which is added. */
    long idOrNew(OrderKey key) {
        long id = id(key);
        if (id == UNKNOWN) {
            fresh.add(new OrderRow(key, ""));
            id = UNKNOWN - fresh.size();
            ids.put(normal(key), id);
        }
        return id;
    }

    OrderKey key(long id) {
        return orders.byId(read, id).orElseThrow().key();
    }

    /** New orders, and known ones that get a title. */
    List<OrderRow> fresh() {
        return fresh;
    }

    private static OrderKey normal(OrderKey key) {
        return new OrderKey(key.issuer(), key.numberKey(), key.date());
    }
}
