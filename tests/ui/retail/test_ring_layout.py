"""A ring is drawn the same every time, each node at a place of its own."""

from engine.model.retail_rings import RingEdge, RingNode
from ui.retail.ring_layout import joined, placed, rows_needed

NODES = (
    RingNode("person A1", "person", "Ana"),
    RingNode("person A2", "person", "Bo"),
    RingNode("device R1", "device", "R1"),
    RingNode("device R2", "device", "R2"),
    RingNode("customer C", "customer", "c@mail.example"),
    RingNode("item X", "item", "Whisky"),
)
EDGES = (
    RingEdge("person A1", "device R2", "sold", "till:1"),
    RingEdge("person A2", "device R1", "sold", "till:2"),
    RingEdge("person A1", "customer C", "refunded 90.00", "till:3"),
    RingEdge("person A1", "customer C", "refunded 90.00", "till:4"),
    RingEdge("customer C", "person A1", "same email"),
)


def test_every_node_has_a_place_of_its_own() -> None:
    found = placed(NODES, EDGES)
    assert {each.node.id for each in found} == {each.id for each in NODES}
    assert len({(each.x, each.y) for each in found}) == len(NODES)
    assert all(0 < each.x < 1 and 0 < each.y < 1 for each in found)


def test_the_same_ring_is_drawn_the_same() -> None:
    assert placed(NODES, EDGES) == placed(NODES, EDGES)


def test_a_kind_is_a_column_and_joined_nodes_stand_beside_each_other() -> None:
    at = {each.node.id: each for each in placed(NODES, EDGES)}
    assert at["device R1"].x == at["device R2"].x < at["person A1"].x < at["customer C"].x
    assert at["customer C"].x < at["item X"].x
    # Ana stands level with her register, Bo with his: the lines do not cross.
    ana_is_above = at["person A1"].y < at["person A2"].y
    assert (at["device R2"].y < at["device R1"].y) is ana_is_above
    assert rows_needed(NODES) == 2


def test_lines_between_two_are_one_that_says_how_often() -> None:
    lines = {(each.source, each.target): each for each in joined(EDGES)}
    assert len(lines) == 3
    customer = lines["person A1", "customer C"]
    assert customer.words == "refunded 90.00 ×2, same email"
    assert len(customer.edges) == 3


def test_a_line_to_nowhere_moves_nothing() -> None:
    stray = RingEdge("person A1", "person GONE", "lost")
    assert placed(NODES, (*EDGES, stray)) == placed(NODES, EDGES)
