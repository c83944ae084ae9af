"""Loss prevention in shops: risk of staff, a person's day, the till, rings, actions, the trade."""
